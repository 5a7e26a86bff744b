/** The two channels between the window and its host; preload and main share their names. */

export const callChannel = 'handrail:call';
export const eventChannel = 'handrail:event';
