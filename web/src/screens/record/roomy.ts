// Whether there is room beside the text when the page opens: then what a phone folds away stands open.

export const roomy = matchMedia("(min-width: 1000px)").matches;
