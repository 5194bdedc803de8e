import type { SampleProject } from './sample-types.ts';

export const sampleProject: SampleProject = { documents: [], codes: [], claims: [], links: [] };
