/** Stands for ESLint's own rules, of which the playground turns on none. */
module.exports = new Map();
