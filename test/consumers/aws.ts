/** A world for the AWS CLI: pretend keys, and nothing of the person's own AWS set-up is read or written. */
import { join } from 'node:path';

/** `folder` is its home, in which it finds no set-up. */
export function awsEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    AWS_ACCESS_KEY_ID: 'pretend',
    AWS_SECRET_ACCESS_KEY: 'pretend',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: join(folder, 'no-such-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-such-credentials'),
    NO_PROXY: '127.0.0.1',
    AWS_PAGER: '',
  };
}

/** The text of a shell in which `aws` asks this port. As an option: older releases of the CLI do not read AWS_ENDPOINT_URL. */
export const awsAt = (port: number): string => `aws() { command aws --endpoint-url http://127.0.0.1:${port} "$@"; }\n`;
