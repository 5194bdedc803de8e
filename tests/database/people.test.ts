import { expect, test } from 'vitest';
import { undo } from '../../main/backend/database/history.ts';
import type { OpenProject } from '../../main/backend/database/open.ts';
import { importInterview } from '../support/interview.ts';
import { call, newProject, trackedRows } from '../support/project.ts';

const nightShift = [
  ['Interviewer', 'Who drives at night?'],
  ['Mara Halloran', 'Mostly people who have no choice.'],
  ['Interviewer', 'And you?'],
  ['Mara Halloran', 'I chose it.'],
  ['Halloran', 'The night is quieter.'],
] as const;

const quoteOf = (project: OpenProject, documentId: string, exact: string) =>
  call(project, 'quotes.createFromText', { documentId, exact });
const namesIn = (project: OpenProject) => call(project, 'people.describe', {}).people.map(({ name }) => name);
const personOf = (project: OpenProject, name: string) => {
  const found = call(project, 'people.describe', {}).people.find((person) => person.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};

test('an import makes persons of its speakers, each with a role', () => {
  const project = newProject();
  const { documentId } = importInterview(project, nightShift, {
    interviewer: [{ given: 'Ana', family: 'Ruiz' }],
  });
  expect(call(project, 'speakers.list', { documentId })).toMatchObject([
    { name: 'Interviewer', shownName: 'Ana Ruiz', role: 'interviewer', turnCount: 2 },
    { name: 'Mara Halloran', shownName: 'Mara Halloran', role: 'interviewee', turnCount: 2 },
    { name: 'Halloran', role: 'interviewee', turnCount: 1 },
  ]);
  undo(project);
  expect(namesIn(project)).toEqual([]);
});

test('who asks most is taken for the interviewer; “Speaker 1” of two interviews are two persons', () => {
  const project = newProject();
  const turns = [
    ['Speaker 1', 'How was it?'],
    ['Speaker 2', 'Long. Does that matter?'],
    ['Speaker 1', 'And now?'],
    ['Speaker 2', 'Shorter.'],
    ['Speaker 2', 'Much.'],
  ] as const;
  const { documentId } = importInterview(project, turns, { title: 'First' });
  importInterview(project, turns, { title: 'Second' });
  expect(call(project, 'speakers.list', { documentId }).map(({ role }) => role)).toEqual([
    'interviewer',
    'interviewee',
  ]);
  expect(namesIn(project)).toEqual([
    'Speaker 1 (First)',
    'Speaker 1 (Second)',
    'Speaker 2 (First)',
    'Speaker 2 (Second)',
  ]);
});

test('a quote inside the words of one speaker is attributed to them, one across two speakers to nobody', () => {
  const project = newProject();
  const { documentId, text } = importInterview(project, nightShift);
  expect(quoteOf(project, documentId, 'I chose it.').attribution).toMatchObject({
    personName: 'Mara Halloran',
    addressee: '',
  });
  const across = call(project, 'quotes.create', {
    documentId,
    start: text.indexOf('And you'),
    end: text.indexOf('chose it'),
  });
  expect(across.attribution).toBeNull();
});

test('merging moves all that was said and every turn, in one step that undo takes back whole', () => {
  const project = newProject();
  const { documentId } = importInterview(project, nightShift, {
    author: [{ given: 'M.', family: 'Halloran' }],
  });
  const quote = quoteOf(project, documentId, 'The night is quieter.');
  call(project, 'speakers.update', {
    documentId,
    name: 'Halloran',
    personName: 'M. Hallorann',
    role: 'other',
  });
  call(project, 'quotes.attribute', { id: quote.id, attribution: { personName: 'M. Hallorann' } });
  const from = personOf(project, 'M. Hallorann');
  const into = personOf(project, 'Mara Halloran');
  call(project, 'people.update', { ...from, pseudonym: 'Driver 1', colour: 3 });
  const before = trackedRows(project);

  call(project, 'people.merge', { id: from.id, intoId: into.id });
  expect(call(project, 'quotes.get', { id: quote.id }).attribution).toMatchObject({
    personId: into.id,
    personName: 'Mara Halloran',
  });
  expect(personOf(project, 'Mara Halloran')).toMatchObject({
    pseudonym: 'Driver 1',
    colour: 3,
    quoteCount: 1,
    appearances: [
      { speaker: 'Halloran', role: 'other', turnCount: 1 },
      { speaker: 'Mara Halloran', role: 'interviewee', turnCount: 2 },
    ],
  });
  expect(namesIn(project)).not.toContain('M. Hallorann');

  undo(project);
  expect(trackedRows(project)).toEqual(before);
});

test('a new name goes to the interview’s own data too; a name that is taken is refused', () => {
  const project = newProject();
  const { sourceId, documentId } = importInterview(project, nightShift, {
    author: [{ given: 'Mara', family: 'Halloran' }],
  });
  const person = personOf(project, 'Mara Halloran');
  call(project, 'people.update', { ...person, name: 'Mara van der Berg' });
  expect(call(project, 'sources.get', { id: sourceId }).csl.author).toEqual([
    { given: 'Mara', 'non-dropping-particle': 'van der', family: 'Berg' },
  ]);
  expect(call(project, 'speakers.list', { documentId })[1]).toMatchObject({
    name: 'Mara Halloran',
    shownName: 'Mara van der Berg',
  });
  expect(() => call(project, 'people.update', { ...person, name: 'interviewer' })).toThrow(
    expect.objectContaining({ code: 'person.exists' }),
  );
  expect(() => call(project, 'people.update', { ...person, pseudonym: 'Interviewer' })).toThrow(
    expect.objectContaining({ code: 'person.pseudonymTaken' }),
  );
  expect(() => call(project, 'people.update', { ...person, name: ' ' })).toThrow(
    expect.objectContaining({ code: 'person.empty' }),
  );
});

test('only a person who says nothing can be removed', () => {
  const project = newProject();
  importInterview(project, nightShift);
  const { id } = call(project, 'people.create', { name: 'Nobody yet' });
  expect(() => call(project, 'people.remove', { id: personOf(project, 'Mara Halloran').id })).toThrow(
    expect.objectContaining({ code: 'person.used' }),
  );
  call(project, 'people.remove', { id });
  expect(namesIn(project)).not.toContain('Nobody yet');
});

test('interviews imported before there were persons are gathered, or their speakers made with the first quote', () => {
  const project = newProject();
  const first = importInterview(project, nightShift, { title: 'First' });
  importInterview(project, nightShift, { title: 'Second' });
  project.connection.exec('DELETE FROM speaker; DELETE FROM person');

  expect(call(project, 'speakers.list', { documentId: first.documentId })[1]).toMatchObject({
    shownName: 'Mara Halloran',
    personId: null,
    role: 'other',
  });
  expect(call(project, 'people.describe', {})).toMatchObject({ people: [], unlistedSpeakers: 6 });
  expect(quoteOf(project, first.documentId, 'I chose it.').attribution?.personName).toBe('Mara Halloran');
  expect(call(project, 'people.gather', {})).toEqual({ added: 3 });
  expect(personOf(project, 'Mara Halloran').appearances).toHaveLength(2);
  undo(project);
  undo(project);
  expect(namesIn(project)).toEqual([]);
});
