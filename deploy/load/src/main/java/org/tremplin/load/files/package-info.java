/** Reading folders of CSV files and checking every row before anything is sent. */
@NullMarked
package org.tremplin.load.files;

import org.jspecify.annotations.NullMarked;
