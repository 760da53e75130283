/** The tools as a server of the Model Context Protocol. */
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import { AppError } from "#contract/errors.ts";
import { graphState } from "../queries/data-version.ts";
import { badRequest } from "../routes/read-route.ts";
import { MOST_CHARACTERS } from "./answer-limits.ts";
import { CYPHER_TOOLS } from "./cypher-tools.ts";
import { READ_TOOLS } from "./read-tools.ts";
import type { Tool, ToolContext } from "./tool.ts";
import { TRACE_TOOLS } from "./trace-tools.ts";

export const TOOLS: readonly Tool[] = [...READ_TOOLS, ...TRACE_TOOLS, ...CYPHER_TOOLS];

const INSTRUCTIONS = `Silsila is a graph of what articles say about the AI-chip trade: dated claims, each with its sentence.
Start with search; ids from there go into the other tools. Answer from claims, and give the sentence, the outlet and the date with each.
summarySentence is Silsila's own digest of an article: never put it into quotation marks. quote is the article's own.
Planned, expected, attempted, negative and denied claims do not say that something holds. unknown means that no text says so, not that it is not so.
What is said of a group is not said of its members. Connections are not supply. Every list says when it was cut.`;

export interface McpServerDeps {
  /** The way to the graph; the first call waits for it. Rejects when there is none to be had. */
  readonly context: () => Promise<ToolContext>;
  readonly version: string;
  /** Told of what is our fault; the assistant sees that there was something, not what. */
  readonly onFault: (error: unknown, tool: string) => void;
}

/** A server that offers the tools; connect it to a transport. */
export function createMcpServer({ context, version, onFault }: McpServerDeps): McpServer {
  const server = new McpServer({ name: "silsila", title: "Silsila", version }, { instructions: INSTRUCTIONS });
  for (const tool of TOOLS) {
    const { name, title, description, input } = tool;
    const annotations = { readOnlyHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema: input, annotations }, async (given, { signal }) => {
      try {
        const way = await context();
        const { dataVersion } = await way.reader.read(graphState());
        if (dataVersion === "empty")
          return refusal("empty_graph", "Nothing is loaded yet. Run npm start or npm run seed once.");
        return answered(await tool.answer(way, given, signal));
      } catch (error) {
        return failure(error, (unknown) => onFault(unknown, name));
      }
    });
  }
  return server;
}

function answered(answer: Readonly<Record<string, unknown>>): CallToolResult {
  const text = JSON.stringify(answer);
  if (text.length <= MOST_CHARACTERS) return { content: [{ type: "text", text }] };
  const size = `The answer would have ${text.length} characters; ${MOST_CHARACTERS} are the most.`;
  return refusal("answer_too_large", `${size} Ask for less: a lower limit, fewer hops, a narrower question.`);
}

function failure(error: unknown, onFault: (error: unknown) => void): CallToolResult {
  const known = error instanceof z.ZodError ? badRequest(error) : error;
  if (!(known instanceof AppError)) {
    onFault(error);
    return refusal("internal", "Something went wrong on our side.");
  }
  const { code, message, errors, refusal: refused, retryAfter } = known;
  if (code === "internal") onFault(error);
  return refusal(code, message, { errors, refusal: refused, retryAfter });
}

function refusal(code: string, detail: string, more: Record<string, unknown> = {}): CallToolResult {
  return { isError: true, content: [{ type: "text", text: JSON.stringify({ code, detail, ...more }) }] };
}
