import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { RecentProject } from '../../shared/contract/values.ts';
import { useProcedure, useProcedureMutation, useRefresh } from '../transport/react.tsx';
import { Badge } from '../ui/badge.tsx';
import { IconButton } from '../ui/button.tsx';
import { ErrorNotice } from '../ui/error-notice.tsx';
import styles from './start.module.css';

interface RecentProjectsProps {
  isDisabled: boolean;
  onOpen: (path: string) => void;
}

/** The projects opened last, newest first. Those whose file is gone say so and can be taken off the list. */
export function RecentProjects({ isDisabled, onOpen }: RecentProjectsProps) {
  const { data: projects, error } = useProcedure('project.recent', {});
  const forget = useProcedureMutation('project.forgetRecent');
  const refresh = useRefresh();
  if (error) return <ErrorNotice error={error} />;
  if (!projects || projects.length === 0) return null;
  return (
    <section aria-labelledby="recent-projects">
      <h2 id="recent-projects" className={styles.heading}>
        Recent projects
      </h2>
      {forget.error && <ErrorNotice error={forget.error} />}
      <ul className={styles.recent}>
        {projects.map((project) => (
          <li key={project.path} className={styles.recentRow}>
            <Button
              className={styles.recentButton ?? ''}
              isDisabled={isDisabled || !project.exists}
              onPress={() => onOpen(project.path)}
            >
              <span className={styles.recentName}>{project.name}</span>
              <span className={styles.recentPath} title={project.path}>
                {project.path}
              </span>
              <RecentState project={project} />
            </Button>
            <IconButton
              icon={X}
              label={`Take “${project.name}” off this list`}
              onPress={() =>
                forget.mutate({ path: project.path }, { onSuccess: () => refresh('project.recent') })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

function RecentState({ project }: { project: RecentProject }) {
  if (!project.exists) return <Badge tone="warning">File not found</Badge>;
  return <time dateTime={project.openedAt}>{dayFormat.format(new Date(project.openedAt))}</time>;
}
