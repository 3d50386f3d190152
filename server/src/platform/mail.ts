import nodemailer from 'nodemailer';
import type { Config } from '../config.ts';

export type Letter = { to: string; subject: string; text: string; replyTo?: string };

export type Mail = {
  /** Rejects when the mail server does not take the letter. */
  send(letter: Letter): Promise<void>;
  /** Letters kept for the mailbox page of demo mode, newest first; empty when a mail server is configured. */
  letters(): readonly (Letter & { at: Date })[];
};

/** So that holiday notices do not answer us. */
const headers = { 'Auto-Submitted': 'auto-generated' };

/** Mail goes to SMTP_URL, or, without one, into a mailbox of the last hundred letters. */
export function openMail(config: Config): Mail {
  const kept: (Letter & { at: Date })[] = [];
  const smtp = config.smtpUrl ? nodemailer.createTransport(config.smtpUrl) : null;
  const from = `Talka <talka@${new URL(config.url).hostname}>`;
  return {
    letters: () => kept,
    send: async (letter) => {
      if (smtp) await smtp.sendMail({ from, headers, ...letter });
      else kept.splice(0, kept.length, { ...letter, at: new Date() }, ...kept.slice(0, 99));
    },
  };
}
