import { z } from 'zod';

/**
 * The content security policy forbids building functions from text, which zod tries for speed when a schema is
 * made. This module must be imported before any schema.
 */
z.config({ jitless: true });
