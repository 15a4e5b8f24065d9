// Many buttons, one stop for Tab (web/rove.js).
import assert from 'node:assert/strict';
import test from 'node:test';
import {Rove, roved} from '../../web/rove.js';

test('arrows go round among many buttons', () => {
    assert.equal(roved('ArrowRight', 0, 3, false), 1);
    assert.equal(roved('ArrowRight', 2, 3, false), 0);
    assert.equal(roved('ArrowLeft', 0, 3, false), 2);
    assert.equal(roved('ArrowLeft', 0, 3, true), 1, 'where text runs to the left, so do arrows');
    assert.equal(roved('ArrowDown', 0, 3, true), 1);
    assert.deepEqual([roved('Home', 2, 3), roved('End', 0, 3), roved('Enter', 0, 3)], [0, 2, null]);
});

test('the button that Tab stops at keeps its place while it is away', () => {
    const button = node => ({localName: 'button', dataset: {node}, tabIndex: 0, closest: () => group});
    const [a, b, c] = ['a', 'b', 'c'].map(button);
    const group = {dataset: {node: 'actors'}, querySelectorAll: () => group.buttons, buttons: [a, b, c]};
    const heard = {};
    const rove = new Rove({addEventListener: (type, act) => { heard[type] = act; }, querySelectorAll: () => [group]});
    const stops = () => group.buttons.filter(each => each.tabIndex === 0).map(each => each.dataset.node);
    rove.settle();
    assert.deepEqual(stops(), ['a']);
    heard.focusin({target: c});
    assert.deepEqual(stops(), ['c']);
    group.buttons = [a, b];
    rove.settle();
    assert.deepEqual(stops(), ['a'], 'one is always a stop');
    group.buttons = [a, b, c];
    rove.settle();
    assert.deepEqual(stops(), ['c'], 'it comes back');
});
