import { claims } from './claims.ts';
import { codes } from './codes.ts';
import { fewerInjured } from './fewer-injured.ts';
import { interviewAdeyemi } from './interview-adeyemi.ts';
import { interviewFalk } from './interview-falk.ts';
import { links } from './links.ts';
import { newPoliceRules } from './new-police-rules.ts';
import { nightBusesCutCrashes } from './night-buses-cut-crashes.ts';
import { routeN4 } from './route-n4.ts';
import type { SampleProject } from './sample-types.ts';
import { taxiDrivers } from './taxi-drivers.ts';
import { whatTheNumbersLeaveOut } from './what-the-numbers-leave-out.ts';

/**
 * The sample project: did a night-bus pilot make the roads of the city of Tarrow safer? The city, the people and the
 * papers are invented; the figures agree with one another, and the sources do not.
 */
export const sampleProject: SampleProject = {
  documents: [
    nightBusesCutCrashes,
    whatTheNumbersLeaveOut,
    newPoliceRules,
    fewerInjured,
    taxiDrivers,
    routeN4,
    interviewAdeyemi,
    interviewFalk,
  ],
  codes,
  claims,
  links,
};
