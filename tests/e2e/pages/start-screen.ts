import type { Locator, Page } from '@playwright/test';

/** What one sees while no project is open. */
export class StartScreen {
  readonly heading: Locator;
  readonly newProject: Locator;
  readonly openProject: Locator;
  readonly sampleProject: Locator;
  readonly recentProjects: Locator;
  /** Why the last attempt failed. */
  readonly problem: Locator;

  constructor(page: Page) {
    const screen = page.getByRole('main');
    this.heading = screen.getByRole('heading', { name: 'Corroborate' });
    this.newProject = screen.getByRole('button', { name: /^New project/ });
    this.openProject = screen.getByRole('button', { name: /^Open project/ });
    this.sampleProject = screen.getByRole('button', { name: /^Open the sample project/ });
    this.recentProjects = screen.getByRole('region', { name: 'Recent projects' }).getByRole('listitem');
    this.problem = screen.getByRole('alert');
  }

  recentProject(name: string): Locator {
    return this.recentProjects
      .filter({ hasText: name })
      .getByRole('button', { name: new RegExp(`^${name}`) });
  }

  takeOffList(name: string): Locator {
    return this.recentProjects.getByRole('button', { name: `Take “${name}” off this list` });
  }
}
