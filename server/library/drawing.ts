/** The query of a drawing with its filters in force: what "Show Cypher" of the canvas opens. */
import type { Bilingual } from "#contract/bilingual.ts";

/**
 * Relations drawn between entities in sight, as they are read on `asOf`. Dates compare cut to the shorter, so that a month
 * that holds the day is not after it; what ended or was contested only later is drawn as it was.
 */
export const DRAWING_QUERY = `MATCH (from:Entity)-[tie]->(to:Entity)
WHERE from.id IN $entities AND to.id IN $entities AND tie.id IN $relations
  AND NOT from.type IN $typesOff AND NOT to.type IN $typesOff
  AND NOT type(tie) IN $predicatesOff AND NOT tie.grade IN $gradesOff
WITH from, tie, to, tie.stateDates[0] AS firstStep, tie.stateDates[-1] AS lastStep,
     size([day IN tie.stateDates WHERE $asOf IS NULL OR left(day, size($asOf)) <= left($asOf, size(day))]) AS steps
WITH from, tie, to,
     CASE WHEN tie.firstDate IS NULL THEN firstStep
          WHEN left(tie.firstDate, size(firstStep)) > left(firstStep, size(tie.firstDate)) THEN firstStep
          ELSE tie.firstDate END AS began,
     CASE WHEN tie.lastDate IS NULL THEN lastStep
          WHEN left(lastStep, size(tie.lastDate)) > left(tie.lastDate, size(lastStep)) THEN lastStep
          ELSE tie.lastDate END AS lastTold,
     CASE WHEN $asOf IS NULL THEN null WHEN steps = 0 THEN 'unknown' ELSE tie.states[steps - 1] END AS state
WHERE ($asOf IS NULL OR began IS NULL OR left(began, size($asOf)) <= left($asOf, size(began)))
  AND ($since IS NULL OR lastTold IS NULL OR left($since, size(lastTold)) <= left(lastTold, size($since)))
WITH from, tie, to,
     CASE WHEN state IS NULL THEN tie.contested
          ELSE state = 'contested' OR (tie.contested AND state = 'unknown') END AS contested,
     CASE WHEN state IN ['holds', 'contested'] AND tie.status = 'ended' THEN 'reported' ELSE tie.status END AS status
WITH from, tie, to,
     CASE WHEN contested THEN 'contested'
          WHEN tie.polarity = 'negative' OR status = 'denied' THEN 'negative'
          WHEN status = 'ended' THEN 'ended'
          WHEN status IN ['planned', 'expected', 'attempted'] THEN 'planned'
          ELSE 'standing' END AS drawnAs
WHERE NOT drawnAs IN $statesOff
RETURN from, tie, to, drawnAs
ORDER BY tie.id
LIMIT 1000`;

/** What code does besides: the places of a drawing are its reader's. */
export const AFTER_DRAWING: Bilingual = {
  ar: "أماكن العقد من الرسم لا من قاعدة البيانات، والكيان الذي حجبت المصافي علاقاته كلها يبقى في مكانه.",
  en: "The places of the nodes come from the drawing, not from the graph; an entity whose relations the filters hold back stays where it is.",
};
