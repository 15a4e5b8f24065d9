// The graphics context of the canvas: lost when the device stops its graphics, and mostly given back.
import {showStatus} from './view.js';

/** @param tell  (message) → void, to the program */
export function watchContext(canvas, tell) {
    canvas.addEventListener('webglcontextlost', event => {
        event.preventDefault();  // or it never comes back
        tell({type: 'context', lost: true});
        showStatus('lost');
    });
    canvas.addEventListener('webglcontextrestored', () => {
        tell({type: 'context', lost: false});
        showStatus('');
    });
}
