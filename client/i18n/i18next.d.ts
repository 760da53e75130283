import type { resources } from "./setup-i18n.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "frame";
    resources: (typeof resources)["ar"];
  }
}
