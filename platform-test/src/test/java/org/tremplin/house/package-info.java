/** What holds for every file of the project, whichever module it lies in. */
package org.tremplin.house;
