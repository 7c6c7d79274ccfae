/* Mock: a shared object that is no plugin. */
int mock_not_a_plugin(void);

int
mock_not_a_plugin(void)
{
	return 1;
}
