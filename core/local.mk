# libcore gathers what the fragments of core/* list; libvanthu is it for others.
noinst_LTLIBRARIES += libcore.la
libcore_la_CPPFLAGS = $(AM_CPPFLAGS) $(LIBXML_CFLAGS) $(LIBZIP_CFLAGS) $(ICU_CFLAGS) \
	$(NETTLE_CFLAGS) $(LIBDEFLATE_CFLAGS)
libcore_la_LIBADD = libkit.la libkit-regex.la $(LIBXML_LIBS) $(LIBZIP_LIBS) $(ICU_LIBS) \
	$(NETTLE_LIBS) $(LIBDEFLATE_LIBS)

lib_LTLIBRARIES += libvanthu.la
libvanthu_la_SOURCES =
libvanthu_la_LDFLAGS = $(AM_LDFLAGS) -version-info 0:0:0 -no-undefined $(WHOLE_LDFLAGS)
libvanthu_la_LIBADD = libcore.la
