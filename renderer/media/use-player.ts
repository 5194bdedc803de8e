import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';

/** What a player does now. Times are seconds into the recording. */
export interface PlayerState {
  readonly isPlaying: boolean;
  readonly time: number;
  /** 0 until it is known. */
  readonly duration: number;
  readonly speed: number;
  /** The file cannot be played: it is gone, or in a format this program has no decoder for. */
  readonly hasFailed: boolean;
}

const atRest: PlayerState = { isPlaying: false, time: 0, duration: 0, speed: 1, hasFailed: false };

export interface Player {
  readonly audio: RefObject<HTMLAudioElement | null>;
  readonly state: PlayerState;
  play(): void;
  playPause(): void;
  /** Goes to a time; stays within the recording. */
  seek(time: number): void;
  skip(seconds: number): void;
  setSpeed(speed: number): void;
}

/** A player over the `audio` element that gets its `audio` ref. */
export function usePlayer(): Player {
  const audio = useRef<HTMLAudioElement>(null);
  const [state, setState] = useState(atRest);

  useEffect(() => {
    const element = audio.current;
    if (!element) return;
    const note = () =>
      setState({
        isPlaying: !element.paused,
        time: element.currentTime,
        duration: Number.isFinite(element.duration) ? element.duration : 0,
        speed: element.playbackRate,
        hasFailed: element.error !== null,
      });
    const events = [
      'play',
      'pause',
      'ended',
      'timeupdate',
      'seeked',
      'durationchange',
      'ratechange',
      'error',
    ];
    for (const event of events) element.addEventListener(event, note);
    return () => {
      for (const event of events) element.removeEventListener(event, note);
    };
  }, []);

  const controls = useMemo(() => {
    const play = () => void audio.current?.play().catch(() => {});
    const seek = (time: number) => {
      const element = audio.current;
      if (!element) return;
      const end = Number.isFinite(element.duration) ? element.duration : Infinity;
      element.currentTime = Math.max(0, Math.min(time, end));
    };
    return {
      play,
      seek,
      playPause: () => {
        if (audio.current?.paused) play();
        else audio.current?.pause();
      },
      skip: (seconds: number) => seek((audio.current?.currentTime ?? 0) + seconds),
      setSpeed: (speed: number) => {
        if (audio.current) audio.current.playbackRate = speed;
      },
    };
  }, []);

  return { audio, state, ...controls };
}
