// window.immunarium for tests, only with probe=1: what is on screen in numbers, and time by hand.

export function offerProbe(program, loop) {
    const probe = () => ({...program.probe(), framesDrawn: loop.framesDrawn, heapBytes: program.heapBytes()});
    const advance = ticks => {
        program.advance(ticks);
        loop.wake();
    };
    window.immunarium = {probe, advance};
}
