import { Ellipsis, LocateFixed, Pause, Play, RotateCcw, RotateCw } from 'lucide-react';
import { type RefObject, useMemo } from 'react';
import { Slider, SliderThumb, SliderTrack, Toolbar } from 'react-aria-components';
import type { Segment } from '../../shared/domain/documents.ts';
import { formatTime, millisecondsAt } from '../../shared/domain/locators.ts';
import { mediaPathPrefix, type Recording } from '../../shared/domain/media.ts';
import type { DocumentRecord } from '../../shared/domain/records.ts';
import { useCommandKeys } from '../app/command-keys.ts';
import { useCommand } from '../app/commands.ts';
import type { QuoteAtHand } from '../reader/quote-at-hand.ts';
import type { TextSurface } from '../reader/text-surface.ts';
import { IconButton } from '../ui/button.tsx';
import { Notice } from '../ui/error-notice.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from '../ui/menu.tsx';
import type { Attaching } from './attach-recording.ts';
import { CueClock } from './cue-clock.ts';
import styles from './player-bar.module.css';
import { SpokenCue } from './spoken-cue.tsx';
import { useFollowing } from './use-following.ts';
import { usePlayer } from './use-player.ts';

/** The text that is played, as it is displayed. */
export interface PlayedText {
  surface: TextSurface;
  scroller: RefObject<HTMLElement | null>;
  segments: readonly Segment[];
  unfolded: ReadonlySet<number>;
  atHand: QuoteAtHand;
}

interface PlayerBarProps extends PlayedText {
  document: DocumentRecord;
  recording: Recording;
  attaching: Attaching;
}

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;
const skipped = 5;

/** Plays an interview's recording: from the beginning, from a quote, from where one reads. */
export function PlayerBar({
  document,
  recording,
  attaching,
  surface,
  scroller,
  segments,
  unfolded,
  atHand,
}: PlayerBarProps) {
  const { cues } = document.revision;
  const player = usePlayer();
  const { isPlaying, time, duration, speed, hasFailed } = player.state;
  const clock = useMemo(() => new CueClock(cues), [cues]);
  const hasStarted = isPlaying || time > 0;
  const cue = hasStarted ? clock.at(time * 1000 - recording.offset) : null;
  const { isFollowing, follow } = useFollowing({ surface, segments, scroller, cue, isPlaying });
  const keysFor = useCommandKeys();

  function playFromHere(): void {
    const offset =
      atHand.selectedSpan()?.start ?? atHand.present()?.start ?? surface.lastSelection()?.focus ?? 0;
    const milliseconds = millisecondsAt(cues, offset);
    if (milliseconds !== null) player.seek((milliseconds + recording.offset) / 1000);
    follow();
    player.play();
  }

  useCommand('media.playPause', hasFailed ? null : player.playPause);
  useCommand('media.playFromHere', hasFailed ? null : playFromHere);
  useCommand('media.back', hasFailed ? null : () => player.skip(-skipped));
  useCommand('media.forward', hasFailed ? null : () => player.skip(skipped));

  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: the text above is what is said. */}
      <audio ref={player.audio} src={`${mediaPathPrefix}${document.id}`} preload="metadata" />
      <SpokenCue surface={surface} cue={cue} unfolded={unfolded} />
      {hasFailed && (
        <div className={styles.notice}>
          <Notice tone="warning">
            “{recording.name}” cannot be played here: it is damaged, or in a format this program does not
            know. MP3, M4A, WAV, Ogg and WebM can be.
          </Notice>
        </div>
      )}
      <Toolbar aria-label="Recording" className={styles.bar ?? ''}>
        <IconButton
          icon={RotateCcw}
          label="5 seconds back"
          keys={keysFor('media.back')}
          onPress={() => player.skip(-skipped)}
        />
        <IconButton
          icon={isPlaying ? Pause : Play}
          label={isPlaying ? 'Pause' : 'Play'}
          keys={keysFor('media.playPause')}
          onPress={player.playPause}
        />
        <IconButton
          icon={RotateCw}
          label="5 seconds on"
          keys={keysFor('media.forward')}
          onPress={() => player.skip(skipped)}
        />
        <span className={styles.time}>{formatTime(time * 1000)}</span>
        <Slider
          aria-label="Place in the recording"
          className={styles.slider ?? ''}
          value={Math.min(time, duration)}
          maxValue={Math.max(duration, 1)}
          step={1}
          isDisabled={duration === 0}
          onChange={(value) => player.seek(Number(value))}
        >
          <SliderTrack className={styles.track ?? ''}>
            {({ state }) => (
              <>
                <div className={styles.played} style={{ inlineSize: `${state.getThumbPercent(0) * 100}%` }} />
                <SliderThumb className={styles.thumb ?? ''} />
              </>
            )}
          </SliderTrack>
        </Slider>
        <span className={styles.time}>{duration > 0 ? formatTime(duration * 1000) : '–:––'}</span>
        {!isFollowing && isPlaying && <IconButton icon={LocateFixed} label="Follow along" onPress={follow} />}
        <MenuTrigger>
          <IconButton icon={Ellipsis} label={`More about ${recording.name}`} />
          <Menu
            placement="top end"
            selectionMode="single"
            selectedKeys={[String(speed)]}
            onAction={(action) => {
              const chosen = speeds.find((each) => String(each) === action);
              if (chosen) player.setSpeed(chosen);
              else if (action === 'begins') void attaching.attach({ offset: time * 1000 });
              else if (action === 'choose') void attaching.choose(recording.offset);
              else void attaching.detach();
            }}
          >
            <MenuSection title="Speed">
              {speeds.map((each) => (
                <MenuItem key={each} id={String(each)} label={each === 1 ? 'Usual speed' : `${each} ×`} />
              ))}
            </MenuSection>
            <MenuSeparator />
            <MenuItem id="begins" label="The text’s 0:00 is here" />
            <MenuItem id="choose" label="Choose another file…" />
            <MenuItem id="detach" label="Detach recording" tone="danger" />
          </Menu>
        </MenuTrigger>
      </Toolbar>
    </>
  );
}
