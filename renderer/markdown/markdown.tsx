import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { memo, type ReactNode } from 'react';
import styles from './markdown.module.css';
import { followableAddress } from './web-address.ts';

/** A text with more characters, or more stars and underscores, takes too long to read; it is shown as it was typed. */
const mostCharacters = 20_000;
const mostMarks = 1000;
/** What is nested deeper than this is shown as its bare words. */
const deepest = 40;

interface MarkdownProps {
  text: string;
  /** Opens a web address outside the app. */
  onFollow: (url: string) => void;
}

/**
 * Markdown (CommonMark) as React elements: no HTML is ever made of it. Tags stand as they were typed, pictures are
 * their descriptions, headings are strong words, and only links to web addresses are links.
 */
export const Markdown = memo(function Markdown({ text, onFollow }: MarkdownProps) {
  return (
    <div className={styles.markdown} dir="auto">
      {isTooMuch(text) ? (
        <p>{text}</p>
      ) : (
        fromMarkdown(text).children.map((node) => (
          <MarkdownNode key={node.position?.start.offset} node={node} depth={0} onFollow={onFollow} />
        ))
      )}
    </div>
  );
});

function isTooMuch(text: string): boolean {
  return text.length > mostCharacters || text.split(/[*_]/).length > mostMarks;
}

interface NodeProps {
  node: RootContent;
  depth: number;
  onFollow: (url: string) => void;
}

function MarkdownNode({ node, depth, onFollow }: NodeProps): ReactNode {
  if (depth > deepest) return wordsOf(node);
  const children = () =>
    'children' in node &&
    node.children.map((child) => (
      <MarkdownNode key={child.position?.start.offset} node={child} depth={depth + 1} onFollow={onFollow} />
    ));
  switch (node.type) {
    case 'paragraph':
      return <p>{children()}</p>;
    case 'heading':
      return (
        <p>
          <strong>{children()}</strong>
        </p>
      );
    case 'emphasis':
      return <em>{children()}</em>;
    case 'strong':
      return <strong>{children()}</strong>;
    case 'blockquote':
      return <blockquote>{children()}</blockquote>;
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{children()}</ol> : <ul>{children()}</ul>;
    case 'listItem':
      return <li>{children()}</li>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'link':
      return (
        <Address url={node.url} onFollow={onFollow}>
          {children()}
        </Address>
      );
    case 'image':
      return node.alt ?? '';
    case 'text':
    case 'html':
      return node.value;
    default:
      return children();
  }
}

function Address({
  url,
  onFollow,
  children,
}: {
  url: string;
  onFollow: (url: string) => void;
  children: ReactNode;
}) {
  const address = followableAddress(url);
  if (address === null) return <>{children}</>;
  return (
    <a
      href={address}
      title={address}
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        onFollow(address);
      }}
    >
      {children}
    </a>
  );
}

/** All the words in a node, whatever they are nested in. Without recursion: it is for what is nested too deep. */
function wordsOf(node: Nodes): string {
  const words: string[] = [];
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('value' in next) words.push(next.value);
    if ('children' in next) waiting.push(...next.children.toReversed());
  }
  return words.join(' ');
}
