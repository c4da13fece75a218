import { startPostgres } from './start.ts';
import { testCluster } from './test-cluster.ts';

/** The app of the tests: runs PostgreSQL as it is told, says where, and stays until it is ended. */
const [, , dataDir, kind] = process.argv;
const postgres =
  kind === 'test'
    ? await testCluster()
    : await startPostgres({ dataDir: dataDir!, durable: kind === 'durable' });
process.on('disconnect', () => process.exit());
process.send!({ dataDir: postgres.dataDir, ownerUrl: postgres.ownerUrl, attached: postgres.attached });
