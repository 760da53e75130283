#!/usr/bin/env node
import { bootstrap, root } from "./bootstrap/bootstrap.mjs";
import { runTask } from "./bootstrap/run-task.mjs";

// stdout carries the protocol alone.
await bootstrap();
runTask(root, "server/mcp/main.ts", process.argv.slice(2));
