/** Answers about entities, kept by question: many norms ask the same of the same party. */
import type { EntityId } from "#contract/ids.ts";

/** The answer to one question, worked out once an entity; the same `question` must mean the same answer. */
export type Keep<T> = (question: string, answer: (id: EntityId) => T) => (id: EntityId) => T;

export function keepNone<T>(_question: string, answer: (id: EntityId) => T): (id: EntityId) => T {
  return answer;
}

/** Keeps up to `most` answers; then all are let go. */
export function keeper<T>(most: number): Keep<T> {
  const questions = new Map<string, Map<EntityId, T>>();
  let count = 0;
  return (question, answer) => {
    const known = questions.get(question) ?? new Map<EntityId, T>();
    questions.set(question, known);
    return (id) => {
      const old = known.get(id);
      if (old !== undefined) return old;
      const fresh = answer(id);
      if (++count > most) {
        for (const each of questions.values()) each.clear();
        count = 1;
      }
      known.set(id, fresh);
      return fresh;
    };
  };
}
