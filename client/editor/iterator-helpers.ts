/** The grammar calls `Iterator.prototype.toArray`, which browsers before 2025 and Node 20 do not have. */
const iteratorPrototype: unknown = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));

if (typeof iteratorPrototype === "object" && iteratorPrototype !== null && !("toArray" in iteratorPrototype))
  Object.defineProperty(iteratorPrototype, "toArray", {
    configurable: true,
    writable: true,
    value(this: Iterable<unknown>): unknown[] {
      return [...this];
    },
  });
