import { Credibility, Phase, Reliability } from '@entregent/model';
import { z } from 'zod';
import { CitedSource } from '../platform/cited-source.ts';

/** A source with the key that a register knows it by. */
export const GroundSource = z.object({ ...CitedSource.shape, origin: z.string().nullable() });
export type GroundSource = z.output<typeof GroundSource>;

const cited = { id: z.string(), access: z.string(), origin: z.string().nullable(), sources: z.array(GroundSource) };
const Named = z.object({ id: z.string(), kind: z.string(), label: z.string(), access: z.string() });

export const GroundIssue = z.object({
  ...cited,
  title: z.string(),
  statement: z.string().nullable(),
  why: z.string().nullable(),
  exposure: z.string().nullable(),
  wished: z.string().nullable(),
  due: z.string().nullable(),
  version: z.int(),
  businessSecret: z.boolean(),
  secretReason: z.string().nullable(),
  secretOwner: z.string().nullable(),
});

export const GroundWorkItem = z.object({
  ...cited,
  reference: z.string(),
  title: z.string().nullable(),
  phase: Phase.nullable(),
  stage: z.string().nullable(),
  stageOn: z.string().nullable(),
  nationalDeadline: z.string().nullable(),
  officialDeadline: z.string().nullable(),
  committee: z.string().nullable(),
  committeeAccess: z.string().nullable(),
});
export type GroundWorkItem = z.output<typeof GroundWorkItem>;

export const GroundStance = z.object({
  ...cited,
  position: z.int(),
  on: z.string(),
  said: z.string().nullable(),
  evidence: z.string().nullable(),
  reliability: Reliability.nullable(),
  credibility: Credibility.nullable(),
  actor: z.string(),
  actorLabel: z.string(),
  actorAccess: z.string(),
  relay: z.boolean(),
  organisation: z.string().nullable(),
  assessor: z.string().nullable(),
});
export type GroundStance = z.output<typeof GroundStance>;

export const GroundArgument = z.object({
  ...cited,
  claim: z.string(),
  audience: z.string().nullable(),
  evidence: z.string().nullable(),
  objection: z.string().nullable(),
  answer: z.string().nullable(),
});
export type GroundArgument = z.output<typeof GroundArgument>;

const GroundActivity = z.object({ ...cited, title: z.string(), on: z.string() });

/** All that the reader sees of an issue and that a paper on it can rest on. */
export const Ground = z.object({
  issue: GroundIssue,
  issuer: z.object({ label: z.string(), access: z.string() }).nullable(),
  deciders: z.array(Named),
  committees: z.array(Named),
  workItems: z.array(GroundWorkItem),
  stances: z.array(GroundStance),
  arguments: z.array(GroundArgument),
  activities: z.array(GroundActivity),
});
export type Ground = z.output<typeof Ground>;
