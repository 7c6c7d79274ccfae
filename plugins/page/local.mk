# plugins/page
