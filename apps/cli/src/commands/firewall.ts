import type { Command } from 'commander';
import { policyCommands } from '../firewall/policy.ts';
import { proofCommands } from '../firewall/proof.ts';
import { proxyCommands } from '../firewall/proxy.ts';
import { scanCommands } from '../firewall/scan.ts';
import { sqlCommands } from '../firewall/sql.ts';
import type { Output } from '../output/output.ts';

export function firewallCommand(program: Command, output: Output): void {
  const firewall = program.command('firewall').description("keep a service's data out of reach of immigration enforcement, and prove it");
  for (const add of [policyCommands, proofCommands, sqlCommands, proxyCommands, scanCommands]) add(firewall, output);
}
