# plugins/closing
