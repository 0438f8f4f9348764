import { measureEngines, type Order } from './measure.ts';

process.send!(await measureEngines(JSON.parse(process.argv[2]!) as Order), () => process.exit());
