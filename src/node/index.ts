export type {
  PoolSignJwtOptions,
  PoolSignOptions,
  PoolSignResult,
  PoolVerifyOptions,
  WorkerPool,
  WorkerPoolOptions,
} from './options.js';
export { createWorkerPool } from './worker-pool.js';
