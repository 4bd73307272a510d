import { parentPort, workerData } from 'node:worker_threads';
import { type PrepareAsk, prepareHere } from './prepare.js';

/** Works out one upload and ends. */
await prepareHere(workerData as PrepareAsk, (done) => parentPort?.postMessage(done));
parentPort?.postMessage('done');
