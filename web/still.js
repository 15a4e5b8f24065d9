// In the text view a still picture of the step stands in the text: the same that the article has, so nothing more is fetched.

const byId = id => document.getElementById(id);

/** @param place  {id, beat} of the chapter; null takes the picture away */
export function showStill(place) {
    const scene = byId('mirror').querySelector('[data-node="scene"]');
    const wanted = place && document.documentElement.dataset.view !== 'diagram' ? `${place.id}.beat.${place.beat}` : '';
    const there = byId('mirror').querySelector('.m-still');
    if (there?.dataset.of === wanted && there.parentNode === scene) return;
    there?.remove();
    const picture = wanted && scene && byId(wanted)?.querySelector('picture');
    if (!picture) return;
    const figure = Object.assign(document.createElement('div'), {className: 'm-still'});
    figure.dataset.of = wanted;
    figure.append(picture.cloneNode(true));
    scene.append(figure);
}
