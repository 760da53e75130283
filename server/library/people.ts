/** Queries on people: their posts, their meetings, and what they said. */
import type { LibraryQuery } from "./library-query.ts";
import { entityOf } from "./parameters.ts";

export const PEOPLE: readonly LibraryQuery[] = [
  {
    id: "people-posts",
    category: "people",
    title: { ar: "أشخاص ومناصبهم", en: "People and their posts" },
    about: {
      ar: "من يقود جهة أو يعمل فيها أو أسّسها، كما ورد في المقالات وقت نشرها. لا يُعرف من هنا من بقي في منصبه اليوم.",
      en: "Who leads, works for or founded what, as articles had it when they appeared. Who still holds a post today is not known from this.",
    },
    cypher: `MATCH (person:Person)-[post:LEADS|EMPLOYED_BY|FOUNDED]->(body:Entity)
WHERE post.polarity = 'positive'
RETURN person, post, body, type(post) AS predicate, post.status AS status, post.grade AS grade
ORDER BY body.id, predicate, post.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "people-meetings",
    category: "people",
    title: { ar: "من التقى من، ومتى", en: "Who met whom, and when" },
    about: {
      ar: "لقاءات واتصالات ذكرتها المقالات بين أشخاص وجهات. اللقاء ليس اتفاقًا، وما دار فيه لا يُقرأ إلا في الجملة الشاهدة.",
      en: "Meetings and contacts that articles tell of, between people and bodies. A meeting is no deal, and what was said there stands in the quote alone.",
    },
    cypher: `MATCH (one:Entity)-[meeting:MEETS_WITH]->(other:Entity)
OPTIONAL MATCH (said:Claim {predicate: 'MEETS_WITH', review: 'accepted'})
WHERE said.subject IN [one.id, other.id] AND said.object IN [one.id, other.id]
RETURN one, meeting, other, meeting.status AS status, meeting.firstDate AS date, collect(said.quote)[..3] AS quotes
ORDER BY date IS NULL, date DESC, meeting.id
LIMIT 200`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "people-speakers",
    category: "people",
    title: { ar: "من تُنسب إليه الأقوال", en: "To whom claims are attributed" },
    about: {
      ar: "القائلون بعدد أقوالهم، مع تمييز المسمّى من غير المسمّى. الكثرة هنا كثرة نقل لا صدق، و«محلّلون» بلا أسماء ليسوا مصدرًا واحدًا.",
      en: "Speakers by number of claims, named and unnamed apart. Often quoted is not often right, and unnamed analysts are not one source.",
    },
    cypher: `MATCH (said:Claim {review: 'accepted'})-[:ATTRIBUTED_TO]->(speaker:Entity)
RETURN speaker, speaker.unnamed AS unnamed, speaker.collective AS aGroup, count(DISTINCT said) AS claims,
       count(DISTINCT said.articleId) AS articles, collect(DISTINCT said.predicate) AS predicates
ORDER BY claims DESC, speaker.id
LIMIT 100`,
    parameters: [],
    promisesRows: true,
  },
  {
    id: "people-said-by",
    category: "people",
    title: { ar: "ماذا قال هذا القائل", en: "What this speaker said" },
    about: {
      ar: "كل قول منسوب إليه، بجملته الشاهدة وصيغته وتحفّظه. كلام جهة عن نفسها وكلامها عن غيرها سواء في هذا الجدول، فانظر الفاعل.",
      en: "Every claim attributed to one speaker, with quote, status and hedge. Words on oneself and on others stand together here: look at the subject.",
    },
    cypher: `MATCH (speaker:Entity {id: $speaker})<-[:ATTRIBUTED_TO]-(said:Claim {review: 'accepted'})-[:SUBJECT]->(subject:Entity)
MATCH (said)-[:STATED_IN]->(article:Article)
OPTIONAL MATCH (said)-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (subject)-[tie]->(object)
WHERE type(tie) = said.predicate AND coalesce(tie.item, '') = coalesce(said.item, '')
RETURN subject, tie, said.predicate AS predicate, object, said.literalAr AS phraseAr, said.literalEn AS phraseEn,
       said.polarity AS polarity, said.status AS status, said.hedge AS hedge, said.quote AS quote, article.title AS article
ORDER BY said.date IS NULL, said.date, said.id
LIMIT 200`,
    parameters: [entityOf("speaker", "القائل", "Speaker", "justin-lin")],
    promisesRows: true,
  },
  {
    id: "people-around",
    category: "people",
    title: { ar: "من حول هذه الجهة من أشخاص", en: "People around this body" },
    about: {
      ar: "أشخاص تصلهم بالجهة علاقة مباشرة من أيّ نوع، بلا حكم على قربهم منها. القائل الذي تكلّم عنها ولا صلة له بها لا يظهر هنا.",
      en: "People with any direct relation to a body, with no judgement on how close. Who only spoke of it is not listed.",
    },
    cypher: `MATCH (person:Person)-[tie]-(body:Entity {id: $body})
WHERE tie.id IS NOT NULL
RETURN person, tie, body, type(tie) AS predicate, tie.polarity AS polarity, tie.status AS status, tie.grade AS grade
ORDER BY predicate, tie.id
LIMIT 200`,
    parameters: [entityOf("body", "الجهة", "Body", "us-government")],
    promisesRows: true,
  },
];
