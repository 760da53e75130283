/**
 * What each parameter means: by its name, or by `operation.name` where one call means something else. Bounds, choices and
 * defaults stand in the schemas and are not said again.
 */
export const PARAMETER_WORDS: Readonly<Record<string, string>> = {
  article: "Only claims of this article.",
  asOf: "The date that states are judged on, to the end of the day, month or year. Default: the date of the newest evidence.",
  "getEntitiesByIdNeighbors.asOf":
    "Only relations that hold on this date or may (state `holds` or `contested`), by their timeline. Without it: all.",
  cursor: "The `nextCursor` of the page before; it is good for the same filters only.",
  direction: "Which way the relations point, seen from the entity.",
  "getTrace.direction": "`upstream`: what reaches the entity. `downstream`: what leaves it.",
  entity: "Only what names this entity, in any part.",
  "getTrace.entity": "The entity to start from: a company, goods, a place, a group, or a policy (what does it touch?).",
  "getCompare.entity": "Only changes of its relations, as an end or as goods, and of the norms that name it.",
  explain:
    "Adds `explain`: the Cypher and parameters that fetched the answer, and in one sentence what was done afterwards.",
  firmLevel:
    "Also paths on which only the firm continues, not the goods. They are ranked after the continuous ones and say so.",
  format:
    "`json`: one document. `jsonl`: a header, then one thing a line, then the counts. `csv`: one table, with BOM and CRLF. `graphml`: entities as nodes, relations as edges. `cypher`: a script for an empty Neo4j 5.",
  from: "First day of the range, cut to its precision: `2025` begins on 2025-01-01.",
  "getPaths.from": "The entity where paths begin.",
  "getCompare.from": "Then: the earlier date, read to its end.",
  id: "The id of an entity: kebab-case English, from a search.",
  "getRelationsById.id": "The id of a relation: `subject:PREDICATE:object`, and `:item` where goods are named.",
  "getArticlesById.id": "The id of an article: its story's, the same for digest and original.",
  ids: "Ids of entities, separated by commas.",
  "getExport.ids":
    "Only these entities and relations, separated by commas: with the relations among the entities, their ends and goods, and the claims behind them. Without it: the whole graph.",
  implied: "Also hops where the origin of the goods is stated and the seller is not.",
  item: "Only what carries these goods, or a variant, a member of their series, or a component of them.",
  knownBy: "Only claims that were in print by this date.",
  lang: "The language of the page.",
  limit: "How many to list at most. What was left out is told in `truncated`.",
  "getClaims.limit": "How many claims a page has at most.",
  "getEntitiesByIdNeighbors.limit": "How many relations to send at most; those with the most claims come first.",
  "getPaths.limit": "How many paths to list at most; without it 20 connections, or 50 paths of flow.",
  maxHops: "How long a path may be.",
  "getPaths.maxHops": "How long a path may be; without it 4 hops of connection, or 3 of flow.",
  mode: "`connections`: relations of any kind and direction, never called supply. `flow`: where goods or capacity go.",
  object: "Only claims with this entity as their object.",
  policiesOff: "What-if: policies (ids of entities) or norms (ids of relations) that are taken to be switched off.",
  polarity: "Only claims that say yes (`positive`) or no (`negative`).",
  predicate: "Only claims with this predicate.",
  predicates: "Only these predicates, separated by commas. A trace knows those that move goods or capacity.",
  q: "What to look for: a name in either script, or words of an article. Hamza forms, vowel signs, attached particles and a typo are forgiven.",
  relations: "Ids of the relations that form one path, in the direction of flow, separated by commas.",
  review: "Only claims in this state of review.",
  status: "Only claims that are told as this.",
  subject: "Only claims with this entity as their subject.",
  table: "Which table `csv` is of; without it the relations.",
  to: "Last day of the range, cut to its precision: `2025` ends on 2025-12-31.",
  "getPaths.to": "The entity where paths end.",
  "getCompare.to": "Now: the later date, read to its end.",
  types: "Only entities of these types, separated by commas; articles are then left out.",
  "getEntitiesByIdNeighbors.types": "Only relations whose other end has one of these types, separated by commas.",
  undated: "Whether claims without a date are listed too, at the end.",
  unknown:
    "What to do with an id that is not there: `refuse` the request (404), or `skip` it and name it in `missing`.",
  without: "What-if: entities that are taken away, separated by commas.",
};
