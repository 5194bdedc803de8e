import { configureGlobal } from 'fast-check';

/**
 * Property tests look at new examples in every run, and print the seed of one that fails. A release (`CI`) is judged by
 * the same examples as the one before it, so that chance does not decide whether it lands.
 */
if (process.env.CI) configureGlobal({ seed: 20261126 });
