/** What every page and every API call of Tremplin has in common: who calls, in which language, what was refused and why. */
@NullMarked
package org.tremplin.web;

import org.jspecify.annotations.NullMarked;
