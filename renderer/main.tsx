// First, because it must be in force before any schema is made.
import './transport/zod-without-eval.ts';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createClient } from './transport/client.ts';
import { createPageChannel } from './transport/page-channel.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element with the id “root”.');

const client = createClient(createPageChannel());
createRoot(root).render(
  <StrictMode>
    <App client={client} />
  </StrictMode>,
);
