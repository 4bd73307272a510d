/** The scanning thread: reads the store through its own connection, so that nobody waits for a scan. */
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { openParagraphReader } from '../store/scan-reader.js';
import type { FromScanner, ScanRequest, ToScanner } from './scan-messages.js';
import { runConflicts } from './scan-conflicts.js';
import { runScan } from './scan-run.js';
import { openScanTexts } from './scan-texts.js';

const { place, project } = workerData as { readonly place: string; readonly project: string };
const reader = openParagraphReader(place, project);
const texts = openScanTexts(reader);
const cancelled = new Set<number>();
let closing = false;

/** Often enough that a cancelled scan ends at once, seldom enough that telling costs nothing. */
const pause = 25;

parentPort?.on('message', (message: ToScanner) => {
  if (message.kind === 'cancel') cancelled.add(message.id);
  else if (message.kind === 'scan') void run(message.id, message.request);
  else {
    closing = true;
    reader.close();
    parentPort?.close();
  }
});

async function run(id: number, request: ScanRequest): Promise<void> {
  try {
    if (request.kind === 'conflicts') {
      tell({ kind: 'done', id, answer: await runConflicts(reader, request.limit) });
      return;
    }
    const steps = runScan({ reader, texts }, request);
    let since = performance.now();
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      const late = performance.now() - since > pause;
      if (late || step.value.touched.length > 0) tell({ kind: 'progress', id, ...step.value });
      if (!late) continue;
      await setImmediate();
      if (closing || cancelled.delete(id)) return;
      since = performance.now();
    }
    cancelled.delete(id);
    tell({ kind: 'done', id, answer: step.value });
  } catch (error) {
    tell({ kind: 'failed', id, error: error instanceof Error ? error : new Error(String(error)) });
  }
}

function tell(message: FromScanner): void {
  if (!closing) parentPort?.postMessage(message);
}
