import '../shared/fonts.css'
import '../shared/tokens.css'
import '../shared/ground.css'
import './look/frame.css'
import '../shared/badge.css'
import './look/parts.ts'
import './form/form.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { keepShell } from './keep-shell.ts'

const page = document.getElementById('page')
if (!page) throw new Error('the page has no place for the application')
createRoot(page).render(<App />)
keepShell()
