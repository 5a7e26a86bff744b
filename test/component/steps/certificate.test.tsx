import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../electron/contract/index.ts';
import type { Connection } from '../../../electron/contract/index.ts';
import { remedyCopy } from '../../../electron/contract/copy/en/remedies.ts';
import { checkCopy } from '../../../electron/contract/copy/steps.ts';
import { addressCopy, certificateCopy as copy } from '../../../electron/contract/copy/wizard.ts';
import { makeFinding } from '../../../electron/core/diagnosis/finding.ts';
import { connection, detection } from '../wizard/fake-host.ts';
import type { FakeHost } from '../wizard/fake-host.ts';
import { renderIn } from '../wizard/render-app.tsx';
import type { Rendered } from '../wizard/render-app.tsx';

/** A real authority; jsdom's own realm cannot make one. */
const authority = rootCertificates[0] ?? '';
const privateKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const fingerprint = new X509Certificate(authority).fingerprint256;

function selfManaged(): Connection {
  const one = connection();
  one.draft.answers.deployment = 'data-center';
  return one;
}

const unconfirmed = { product: 'Bitbucket', version: null, support: 'unknown', supportEnds: null, confirmed: false } as const;

/** A server that nobody can vouch for, until the connection has a certificate file. */
function distrusted(host: FakeHost): void {
  host.answer('address.detect', ({ id, text }) => {
    const one = host.connections.get(id)!;
    const trusted = one.ca !== null;
    const found = detection(
      text,
      trusted
        ? {}
        : {
            server: unconfirmed,
            findings: [
              makeFinding('tls-untrusted-ca', { host: 'git.acme.io', certificateIssuer: 'CN=Acme Test Root', deployment: 'data-center' }),
            ],
          },
    );
    const next: Connection = trusted
      ? {
          ...one,
          updatedAt: '2026-11-22T09:00:00.000Z',
          server: found.server,
          draft: { ...one.draft, answers: { ...one.draft.answers, baseUrl: found.baseUrl } },
        }
      : one;
    host.connections.set(id, next);
    return ok({ detection: found, connection: next });
  });
}

async function lookAt(rendered: Rendered): Promise<void> {
  await rendered.user.type(await screen.findByRole('textbox', { name: addressCopy.baseLabel }), 'https://git.acme.io/bitbucket');
  await rendered.user.click(screen.getByRole('button', { name: addressCopy.check }));
  await screen.findByText(/who vouches for git\.acme\.io/u);
}

const chooser = (): HTMLInputElement => screen.getByLabelText(copy.label);
const file = (text: string, name: string) => new File([text], name);

describe('the certificate file on the address step', () => {
  it('is a quiet line until it is needed', async () => {
    await renderIn(selfManaged());
    const summary = await screen.findByText(copy.more);
    expect(summary.closest('details')?.open).toBe(false);
  });

  it('is the remedy of an unknown authority: opened by its button, and the address is looked at again with it', async () => {
    const rendered = await renderIn(selfManaged(), distrusted);
    await lookAt(rendered);
    await rendered.user.click(screen.getByRole('button', { name: remedyCopy.buttons['certificate-file'] }));
    expect(screen.getByText(copy.more).closest('details')?.open).toBe(true);
    screen.getByText(copy.ask);
    await rendered.user.upload(chooser(), file(authority, 'acme-root.pem'));
    await screen.findByText(copy.kept('acme-root.pem', 1));
    await screen.findByText(addressCopy.confirmedTitle('Bitbucket Data Center'));
    expect(screen.queryByText(/who vouches for git\.acme\.io/u)).toBeNull();
    screen.getByText(fingerprint);
    screen.getByText(copy.itself);
    expect(rendered.host.of('address.detect')).toHaveLength(2);
  });

  it('offers a message for the administrator with what they need', async () => {
    const rendered = await renderIn(selfManaged(), distrusted);
    await lookAt(rendered);
    await rendered.user.click(screen.getByRole('button', { name: checkCopy.finding.copyMessage }));
    const message = await navigator.clipboard.readText();
    expect(message).toContain('git.acme.io');
    expect(message).toContain('CN=Acme Test Root');
    expect(message).toContain('PEM or DER');
  });

  it('says what is wrong with another file, beside the field, and keeps what was there', async () => {
    const rendered = await renderIn(selfManaged());
    await rendered.user.click(await screen.findByText(copy.more));
    await rendered.user.upload(chooser(), file(authority, 'good.pem'));
    await screen.findByText(copy.kept('good.pem', 1));
    await rendered.user.upload(chooser(), file(privateKey, 'key.pem'));
    await screen.findByText(/holds a private key/u);
    expect(chooser().getAttribute('aria-invalid')).toBe('true');
    screen.getByText(copy.kept('good.pem', 1));
  });

  it('is removed again', async () => {
    const rendered = await renderIn(selfManaged());
    await rendered.user.click(await screen.findByText(copy.more));
    await rendered.user.upload(chooser(), file(authority, 'good.pem'));
    await rendered.user.click(await screen.findByRole('button', { name: copy.remove }));
    await waitFor(() => expect(screen.queryByText(copy.kept('good.pem', 1))).toBeNull());
    expect(rendered.host.of('ca.forget')).toHaveLength(1);
  });

  it('is there for Bitbucket Cloud behind a network that opens the traffic', async () => {
    const one = connection();
    one.draft.answers.deployment = 'cloud';
    const rendered = await renderIn(one);
    await rendered.user.click(await screen.findByText(copy.more));
    await rendered.user.upload(chooser(), file(authority, 'proxy.crt'));
    await screen.findByText(copy.kept('proxy.crt', 1));
  });
});
