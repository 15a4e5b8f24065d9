// The sample host page lists what the explainer tells it.
for (const type of ['ready', 'chapter', 'select', 'answer', 'complete', 'error']) {
    document.addEventListener(`immunarium-${type}`, event => {
        const item = document.createElement('li');
        item.textContent = JSON.stringify(event.detail);
        const list = document.getElementById('heard');
        list.prepend(item);
        while (list.children.length > 8) list.lastChild.remove();
    });
}
