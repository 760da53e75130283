import type { z } from "zod";
import { type ontologyAnswer, ontologyQuery, ontologyAnswer as ontologySchema } from "#contract/api.ts";
import { CLAIM_STATUS_NAMES, CLAIM_STATUSES, GRADE_NAMES, GRADES } from "#contract/claim-vocabulary.ts";
import { ENTITY_TYPE_NAMES, ENTITY_TYPES, PREDICATE_NAMES, predicateRow } from "#contract/ontology.ts";
import { FAMILY_NAMES, PREDICATE_FAMILIES } from "#contract/predicate-families.ts";
import { noParams, readRoute } from "./read-route.ts";

const ONTOLOGY: z.output<typeof ontologyAnswer> = {
  entityTypes: ENTITY_TYPE_NAMES.map((name) => ({ name, ...ENTITY_TYPES[name] })),
  predicates: PREDICATE_NAMES.map((name) => {
    const row = predicateRow(name);
    return {
      name,
      family: row.family,
      flow: row.flow,
      label: row.label,
      inverse: row.inverse,
      subjects: [...row.subjects],
      objects: [...row.objects],
      literal: row.literal === true,
      symmetric: row.symmetric === true,
      norm: row.norm === true,
    };
  }),
  families: FAMILY_NAMES.map((name) => ({ name, ...PREDICATE_FAMILIES[name] })),
  statuses: CLAIM_STATUS_NAMES.map((name) => ({ name, label: CLAIM_STATUSES[name] })),
  grades: GRADE_NAMES.map((name) => ({ name, label: GRADES[name] })),
};

export const ontologyRoute = readRoute({
  path: "/ontology",
  summary: "Entity types, predicates, statuses and grades with their labels in both languages",
  params: noParams,
  query: ontologyQuery,
  answer: ontologySchema,
  errors: [],
  afterwards: {
    ar: "لم تُسأل قاعدة البيانات: هذا جدول ثابت في البرنامج.",
    en: "The database was not asked: this is a fixed table of the program.",
  },
  handle: async () => ONTOLOGY,
});
