import nodemailer from 'nodemailer';
import type { Config } from '../config.ts';

export type Letter = { to: string; subject: string; text: string; at: Date };

export type Mail = {
  sendCode(to: string, code: string): Promise<void>;
  /** Letters kept for the mailbox page of demo mode; empty when a mail server is configured. */
  letters(): readonly Letter[];
};

/** Mail goes to SMTP_URL, or, without one, into a mailbox of the last hundred letters. */
export function openMail(config: Config): Mail {
  const kept: Letter[] = [];
  const smtp = config.smtpUrl ? nodemailer.createTransport(config.smtpUrl) : null;
  const from = `Talka <talka@${new URL(config.url).hostname}>`;
  return {
    letters: () => kept,
    sendCode: async (to, code) => {
      const letter = { to, subject: `Talka: ${code}`, text: `${code}\n\n${config.url}/sign-in` };
      if (smtp) await smtp.sendMail({ from, ...letter });
      else kept.splice(0, kept.length, { ...letter, at: new Date() }, ...kept.slice(0, 99));
    },
  };
}
