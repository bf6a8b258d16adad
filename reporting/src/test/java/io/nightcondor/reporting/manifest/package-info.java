/** See the tested package. */
