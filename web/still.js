// In the text view a still picture of the step stands in the text: the same that the article has, so nothing more is fetched.

const byId = id => document.getElementById(id);

/** @param place  {id, beat} of the chapter; null takes the picture away */
export function showStill(place) {
    const scene = byId('mirror').querySelector('[data-node="scene"]');
    const {dataset, lang} = document.documentElement;
    const wanted = place && dataset.view !== 'diagram' ? `${place.id}.beat.${place.beat}` : '';
    const of = `${wanted} ${lang}`;  // its words are the language's
    const there = byId('mirror').querySelector('.m-still');
    if (there?.dataset.of === of && there.parentNode === scene) return;
    there?.remove();
    const picture = wanted && scene && byId(wanted)?.querySelector('picture');
    if (!picture) return;
    const figure = Object.assign(document.createElement('div'), {className: 'm-still'});
    figure.dataset.of = of;
    figure.append(picture.cloneNode(true));
    scene.append(figure);
}
