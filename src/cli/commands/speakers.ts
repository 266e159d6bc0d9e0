import type {Command} from '../command.js';
import {ExitCode} from '../exit-code.js';

export const speakers: Command = async () => ExitCode.nothingFound;
