/** A section of the text: UTF-16 offsets, half-open, and where it stands, as shares of the whole height. */
export interface ScaleStep {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** The share of the whole height at which an offset stands; linear within a section. `steps` are in order. */
export function shareAt(steps: readonly ScaleStep[], offset: number): number {
  const step = steps[stepBefore(steps, (candidate) => candidate.start <= offset)];
  if (!step) return steps[0]?.top ?? 0;
  return mix(offset, step.start, step.end, step.top, step.bottom);
}

/** The offset that stands at a share of the whole height. */
export function offsetAtShare(steps: readonly ScaleStep[], share: number): number {
  const step = steps[stepBefore(steps, (candidate) => candidate.top <= share)];
  if (!step) return steps[0]?.start ?? 0;
  return Math.round(mix(share, step.top, step.bottom, step.start, step.end));
}

/** The last step for which `isBefore` holds, which it does up to some step and not from there on; -1 for none. */
function stepBefore(steps: readonly ScaleStep[], isBefore: (step: ScaleStep) => boolean): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const step = steps[middle];
    if (step && isBefore(step)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function mix(value: number, from: number, to: number, low: number, high: number): number {
  const share = to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0;
  return low + share * (high - low);
}
