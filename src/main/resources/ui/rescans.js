// Papers that are scanned again.
import {replaceBy} from './replace.js';

replaceBy(() => location.reload());
