#!/usr/bin/env node
import { bootstrap, root } from "./bootstrap/bootstrap.mjs";
import { runTask } from "./bootstrap/run-task.mjs";

await bootstrap();
runTask(root, "scripts/tasks/test.ts", process.argv.slice(2));
